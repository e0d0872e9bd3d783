#include "app/language_update.hpp"

#include <memory>
#include <utility>

namespace certfolio::app {

void apply(Model&, const LanguageChosen& action, Effects& effects) {
    effects.push_back(LoadLocal{std::string(language_name) + "/" + action.tag});
}

void use_language(Model& model, std::string packed) {
    core::Language language;
    if (!packed.empty()) {
        auto table = core::LanguageTable::parse(std::move(packed));
        if (!table)
            return;
        model.languages.push_back(std::make_unique<const core::LanguageTable>(std::move(*table)));
        language = core::Language(*model.languages.back());
    }
    model.language = language;
    model.countries.clear();
}

}  // namespace certfolio::app
