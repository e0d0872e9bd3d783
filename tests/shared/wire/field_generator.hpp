#pragma once

#include <array>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "wire/catalogue_fields.hpp"
#include "wire/fields.hpp"
#include "wire/order_fields.hpp"
#include "wire/problem_fields.hpp"
#include "wire/settings_fields.hpp"

namespace certfolio::tests {

/// Numbers that are the same for a seed on every platform (splitmix64).
class Seeded {
 public:
    explicit Seeded(std::uint64_t seed) : state_(seed) {}
    std::uint64_t next() {
        state_ += 0x9E3779B97F4A7C15ULL;
        std::uint64_t z = state_;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
        return z ^ (z >> 31);
    }
    std::int64_t between(std::int64_t min, std::int64_t max) {
        const auto width = static_cast<std::uint64_t>(max) - static_cast<std::uint64_t>(min);
        const std::uint64_t offset = width == UINT64_MAX ? next() : next() % (width + 1);
        return static_cast<std::int64_t>(static_cast<std::uint64_t>(min) + offset);
    }
    bool heads() { return (next() & 1) == 1; }

 private:
    std::uint64_t state_;
};

/// A visitor of the field lists that fills a struct with anything the lists allow: the codecs must carry all
/// of it.
class FieldGenerator {
 public:
    [[nodiscard]] static constexpr bool reads() noexcept { return true; }

    explicit FieldGenerator(Seeded& seeded) : seeded_(seeded) {}

    void text(std::string_view, std::string& value, std::int64_t bytes_max) { value = any_text(bytes_max); }
    void optional_text(std::string_view name, std::string& value, std::int64_t bytes_max) {
        if (seeded_.heads()) {
            text(name, value, bytes_max);
        }
    }
    void texts(std::string_view, std::vector<std::string>& values, std::int64_t count_max,
               std::int64_t bytes_max) {
        for (std::int64_t i = any_count(count_max); i > 0; --i) {
            values.push_back(any_text(bytes_max));
        }
    }
    template <std::integral T>
    void number(std::string_view, T& value, std::int64_t min, std::int64_t max) {
        value = static_cast<T>(seeded_.between(min, max));
    }
    template <std::integral T>
    void number(std::string_view, std::optional<T>& value, std::int64_t min, std::int64_t max) {
        if (seeded_.heads()) {
            value = static_cast<T>(seeded_.between(min, max));
        }
    }
    void numbers(std::string_view, std::vector<std::int64_t>& values, std::int64_t count_max,
                 std::int64_t min, std::int64_t max) {
        for (std::int64_t i = any_count(count_max); i > 0; --i) {
            values.push_back(seeded_.between(min, max));
        }
    }
    template <class T>
    void value(std::string_view, T& value) {
        fill(value);
    }
    template <class T>
    void value(std::string_view, std::optional<T>& value) {
        if (seeded_.heads()) {
            value = wire::Blank<T>::make();
            fill(*value);
        }
    }
    template <class T>
    void list(std::string_view, std::vector<T>& values, std::int64_t count_max) {
        for (std::int64_t i = any_count(count_max); i > 0; --i) {
            values.push_back(wire::Blank<T>::make());
            fill(values.back());
        }
    }
    template <class T>
    void optional_list(std::string_view name, std::vector<T>& values, std::int64_t count_max) {
        list(name, values, count_max);
    }
    template <class T, std::size_t Count>
    void prefix(std::string_view, std::array<T, Count>& values) {
        for (T& each : values) {
            fill(each);
        }
    }
    template <class T>
    void flat(T& value) {
        fill(value);
    }
    template <class First, class Second>
    void either(std::string_view, std::string_view, std::variant<First, Second>& value) {
        if (seeded_.heads()) {
            fill(value.template emplace<0>());
        } else {
            fill(value.template emplace<1>());
        }
    }
    void currency(std::string_view, domain::Currency& value) {
        value = {core::FixedText<3>("EUR"), static_cast<std::uint8_t>(seeded_.between(0, 4))};
        currency_ = value;
    }
    void money(std::string_view, domain::Money& value) {
        value = {seeded_.between(-domain::money_minor_max, domain::money_minor_max), currency_};
    }
    template <class Maker>
    void derived(std::string_view, const Maker&) {}
    void raw(std::string_view, std::string& json) {
        if (seeded_.heads()) {
            json = R"({"any":["view",1,true]})";
        }
    }

    template <class T>
    void fill(T& value) {
        if constexpr (wire::HasFields<T>) {
            wire::Fields<T>::visit(*this, value);
        } else if constexpr (wire::HasWords<T>) {
            value = static_cast<T>(seeded_.between(0, static_cast<std::int64_t>(wire::words<T>.size()) - 1));
        } else if constexpr (wire::is_fixed_text<T>) {
            value = T(any_text(static_cast<std::int64_t>(T::bytes_max)));
        } else {
            fill_leaf(value);
        }
    }

 private:
    std::int64_t any_count(std::int64_t count_max) {
        return seeded_.between(0, count_max < 3 ? count_max : 3);
    }
    std::string any_text(std::int64_t bytes_max) {
        static const std::array<std::string, 12> pieces{
            "a", "Z", "\"", "\\", "\n", "\x01", "\t", "\u00E9", "/", "\u4F8B", "\U0001F600", "</script>"};
        std::string text;
        for (std::int64_t i = seeded_.between(0, 12); i > 0; --i) {
            const std::string& piece = pieces[static_cast<std::size_t>(seeded_.between(0, 11))];
            if (text.size() + piece.size() <= static_cast<std::size_t>(bytes_max)) {
                text += piece;
            }
        }
        return text;
    }
    void fill_leaf(bool& value) { value = seeded_.heads(); }
    void fill_leaf(core::Instant& value) { value = {seeded_.between(-2'208'988'800, 253'402'300'799)}; }
    void fill_leaf(core::Date& value) { value = *core::Date::from_days(seeded_.between(-25'567, 2'932'896)); }
    void fill_leaf(core::Code& value) {
        value = core::first_code()[seeded_.between(0, static_cast<std::int64_t>(core::code_count()) - 1)];
    }
    void fill_leaf(core::SourceRow& value) {
        const auto index = [&] { return static_cast<std::uint16_t>(seeded_.between(0, UINT16_MAX)); };
        value.table =
            static_cast<core::Table>(seeded_.between(0, static_cast<int>(core::Table::limit_profiles)));
        using enum core::Table;
        const bool nested =
            value.table == product_prices || value.table == taxes || value.table == limit_profiles;
        value.item = nested ? index() : std::uint16_t{0};
        value.row = value.table == none ? std::uint16_t{0} : index();
    }
    void fill_leaf(domain::ProductId& value) {
        value = *domain::ProductId::parse("product-" + std::to_string(seeded_.between(0, 999)));
    }
    void fill_leaf(domain::TaxPlace& value) {
        value = *domain::TaxPlace::parse(seeded_.heads() ? "CA-ON" : "DE");
    }
    void fill_leaf(domain::Quantity& value) {
        value = domain::Quantity::from(seeded_.between(domain::Quantity::min, domain::Quantity::max)).value();
    }
    void fill_leaf(domain::Term& value) { value = *domain::Term::from_years(seeded_.between(1, 5)); }
    void fill_leaf(domain::BasisPoints& value) {
        value = *domain::BasisPoints::from(seeded_.between(0, 10'000));
    }
    void fill_leaf(domain::DomainName& value) {
        value =
            domain::DomainName::parse("n" + std::to_string(seeded_.between(0, 999)) + ".example.com").value();
    }
    void fill_leaf(domain::OrganisationName& value) {
        value = domain::OrganisationName::parse("M\u00FCller \"& S\u00F6hne\"  GmbH").value();
    }

    Seeded& seeded_;
    domain::Currency currency_;
};

template <class T>
T any(Seeded& seeded) {
    T value = wire::Blank<T>::make();
    FieldGenerator generator(seeded);
    generator.fill(value);
    return value;
}

}  // namespace certfolio::tests
