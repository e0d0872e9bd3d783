# Tables that the rules about names rest on, made at build time from the machine's own packages: public suffixes
# from Debian's publicsuffix, IDNA characters from the Unicode data of Python. Both become .cpp files of
# shared/domain; that folder's headers declare what is in them.
find_package(Python3 REQUIRED COMPONENTS Interpreter)
set(CERTFOLIO_PUBLIC_SUFFIX_LIST /usr/share/publicsuffix/public_suffix_list.dat CACHE FILEPATH
    "the Public Suffix List as text")
if(NOT EXISTS ${CERTFOLIO_PUBLIC_SUFFIX_LIST})
    message(FATAL_ERROR "${CERTFOLIO_PUBLIC_SUFFIX_LIST} is missing: install the package publicsuffix.")
endif()

set(name_tables ${CMAKE_BINARY_DIR}/generated/domain)
file(MAKE_DIRECTORY ${name_tables})
add_custom_command(
    OUTPUT ${name_tables}/public_suffix_rules.cpp
    COMMAND Python3::Interpreter ${CMAKE_SOURCE_DIR}/cmake/public_suffix.py ${CERTFOLIO_PUBLIC_SUFFIX_LIST}
            ${name_tables}/public_suffix_rules.cpp
    DEPENDS ${CMAKE_SOURCE_DIR}/cmake/public_suffix.py ${CERTFOLIO_PUBLIC_SUFFIX_LIST}
    VERBATIM)
add_custom_command(
    OUTPUT ${name_tables}/unicode_tables.cpp
    COMMAND Python3::Interpreter ${CMAKE_SOURCE_DIR}/cmake/idna_tables.py ${name_tables}/unicode_tables.cpp
    DEPENDS ${CMAKE_SOURCE_DIR}/cmake/idna_tables.py
    VERBATIM)
target_sources(certfolio_shared_domain_objects PRIVATE
    ${name_tables}/public_suffix_rules.cpp ${name_tables}/unicode_tables.cpp)
