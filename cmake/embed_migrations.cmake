# server/store/migrations/NNNN_<what>.sql as one table of the program, in order of number.
file(GLOB migration_files CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/server/store/migrations/*.sql)
list(SORT migration_files)
set(migration_rows "")
set(migration_count 0)
foreach(file IN LISTS migration_files)
    get_filename_component(name ${file} NAME_WE)
    if(NOT name MATCHES "^[0-9][0-9][0-9][0-9]_([a-z_0-9]+)$")
        message(FATAL_ERROR "${file}: migrations are named NNNN_what.sql")
    endif()
    set(what ${CMAKE_MATCH_1})
    string(SUBSTRING ${name} 0 4 digits)
    math(EXPR migration_count "${migration_count} + 1")
    if(NOT digits EQUAL migration_count)
        message(FATAL_ERROR "${file}: migration ${migration_count} is missing, numbers have no gaps")
    endif()
    file(READ ${file} sql)
    string(APPEND migration_rows "    {${migration_count}, \"${what}\", R\"sql(${sql})sql\"},\n")
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${file})
endforeach()
file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/generated/embedded_migrations.cpp CONTENT
"#include <array>

#include \"store/migrations.hpp\"

namespace certfolio::store {

namespace {

constexpr std::array<Migration, ${migration_count}> embedded{{
${migration_rows}}};

}  // namespace

std::span<const Migration> migrations() noexcept { return embedded; }

}  // namespace certfolio::store
" @ONLY)
target_sources(certfolio_server_store_objects PRIVATE ${CMAKE_BINARY_DIR}/generated/embedded_migrations.cpp)
