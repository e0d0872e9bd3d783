#include <catch2/catch_test_macros.hpp>
#include <string>
#include <vector>

#include "screens/screen.hpp"
#include "support/client_session.hpp"
#include "support/screen_harness.hpp"

using namespace certfolio;
using tests::ClientSession;
using tests::ScreenHarness;

namespace {

/// Something that comes by itself while a person is at a field.
struct Coming {
    const char* what;
    void (*come)(ClientSession&);
};

constexpr Coming comings[] = {
    {"the time of the last save",
     [](ClientSession& session) { session.model.keeping.saved_at = session.now; }},
    {"a save that failed", [](ClientSession& session) { session.model.keeping.save_failed = true; }},
    {"a short message",
     [](ClientSession& session) {
         session.model.toast = app::Toast{app::Said::copied, "The link", {session.now.seconds + 6}};
     }},
    {"the network goes", [](ClientSession& session) { session.act(app::OnlineChanged{false}); }},
    {"a newer version", [](ClientSession& session) { session.act(app::UpdateReady{}); }},
    {"trouble with the price list",
     [](ClientSession& session) {
         session.model.server.catalogue_trouble = app::Trouble{app::TroubleKind::unreachable, {}};
     }},
};

ClientSession session_at(domain::EnrolmentStep step) {
    ClientSession session;
    session.fill_products("multi-domain-ev", 1);
    session.fill_contacts();
    session.fill_payment();
    session.act(app::LinkFollowed{std::string(app::address_of(step))});
    session.model.toast.reset();
    session.model.keeping.saved_at.reset();
    return session;
}

}  // namespace

TEST_CASE("what comes by itself leaves every control where it is on the page, and so whoever types in it") {
    for (const domain::EnrolmentStep step :
         {domain::EnrolmentStep::products, domain::EnrolmentStep::contacts, domain::EnrolmentStep::payment}) {
        for (const float width : {1280.0F, 390.0F}) {
            for (const Coming& coming : comings) {
                ClientSession session = session_at(step);
                app::Actions actions;
                const auto draw = [&](ui::Ui& ui) { (void)screens::draw_page(ui, session.model, actions); };
                ScreenHarness harness{width, 800.0F};
                harness.settle(draw);
                std::vector<std::vector<mirror::NodeId>> places;
                const std::vector<std::string> keys = harness.interactive_keys();
                REQUIRE(keys.size() > 20);
                for (const std::string& key : keys)
                    places.push_back(harness.place(key));
                coming.come(session);
                harness.settle(draw);
                for (std::size_t i = 0; i < keys.size(); ++i) {
                    INFO(coming.what << " at step " << static_cast<int>(step) << ": " << keys[i]);
                    if (harness.shows(keys[i]))
                        CHECK(harness.place(keys[i]) == places[i]);
                }
            }
        }
    }
}
