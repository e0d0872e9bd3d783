# The languages beside English: shared/languages/<tag>.po, checked against the phrases of the code and packed into
# build/generated/languages/<tag>.txt, with the pseudo-locale en-XA for tests. See cmake/languages.py.
find_package(Python3 REQUIRED COMPONENTS Interpreter)
set(CERTFOLIO_LANGUAGE_FOLDER ${CMAKE_BINARY_DIR}/generated/languages)
file(MAKE_DIRECTORY ${CERTFOLIO_LANGUAGE_FOLDER})
file(GLOB language_files CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/shared/languages/*.po)
file(GLOB_RECURSE phrase_files CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/shared/*.[ch]pp
    ${CMAKE_SOURCE_DIR}/client/*.[ch]pp ${CMAKE_SOURCE_DIR}/server/*.[ch]pp)
set(language_command ${Python3_EXECUTABLE} ${CMAKE_SOURCE_DIR}/cmake/languages.py)
set(CERTFOLIO_LANGUAGES)
foreach(file IN LISTS language_files)
    get_filename_component(tag ${file} NAME_WE)
    add_custom_command(OUTPUT ${CERTFOLIO_LANGUAGE_FOLDER}/${tag}.txt
        COMMAND ${language_command} pack ${CMAKE_SOURCE_DIR} ${tag} ${CERTFOLIO_LANGUAGE_FOLDER}/${tag}.txt
        DEPENDS ${file} ${phrase_files} ${CMAKE_SOURCE_DIR}/cmake/languages.py
        COMMENT "Packing the language ${tag}")
    list(APPEND CERTFOLIO_LANGUAGES ${CERTFOLIO_LANGUAGE_FOLDER}/${tag}.txt)
endforeach()
set(CERTFOLIO_PSEUDO_LANGUAGE ${CERTFOLIO_LANGUAGE_FOLDER}/en-XA.txt)
add_custom_command(OUTPUT ${CERTFOLIO_PSEUDO_LANGUAGE}
    COMMAND ${language_command} pseudo ${CMAKE_SOURCE_DIR} ${CERTFOLIO_PSEUDO_LANGUAGE}
    DEPENDS ${phrase_files} ${CMAKE_SOURCE_DIR}/cmake/languages.py
    COMMENT "Packing the pseudo-locale en-XA")
add_custom_target(certfolio_languages DEPENDS ${CERTFOLIO_LANGUAGES} ${CERTFOLIO_PSEUDO_LANGUAGE})
set(embedded_languages ${CMAKE_BINARY_DIR}/generated/embedded_languages.cpp)
add_custom_command(OUTPUT ${embedded_languages}
    COMMAND ${language_command} embed ${embedded_languages} ${CERTFOLIO_LANGUAGES}
    DEPENDS ${CERTFOLIO_LANGUAGES} ${CMAKE_SOURCE_DIR}/cmake/languages.py)
