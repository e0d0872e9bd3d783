# The tests that are not native programs: WebAssembly under Node, the journeys in Chromium, the conventions.
# They use the builds that ./test makes beside this one; a build that is missing fails its test.
find_program(CERTFOLIO_NODE node REQUIRED)
find_package(Python3 REQUIRED COMPONENTS Interpreter)
set(web_build ${CMAKE_SOURCE_DIR}/build/web CACHE PATH "where the page was built")
set(web_test_bin ${CMAKE_SOURCE_DIR}/build/web-test/bin CACHE PATH "the WebAssembly test programs")

add_test(NAME "web: shared tests under Node"
    COMMAND ${CERTFOLIO_NODE} ${web_test_bin}/certfolio_shared_tests.js
    WORKING_DIRECTORY ${CMAKE_SOURCE_DIR})

if(TARGET certfolio_differential)
    add_test(NAME "web: the rules answer as natively"
        COMMAND ${Python3_EXECUTABLE} ${CMAKE_CURRENT_SOURCE_DIR}/differential/compare.py
                $<TARGET_FILE:certfolio_differential> ${CERTFOLIO_NODE} ${web_test_bin}/certfolio_differential.js)
endif()

add_test(NAME "web: the download keeps its budget"
    COMMAND ${Python3_EXECUTABLE} ${CMAKE_CURRENT_SOURCE_DIR}/site/budget.py ${web_build}/site)

# Each tests/browser/*.test.mjs is one program for Node's own test runner. Those of the platform look at the
# demonstration page, the others at the product's; pictures go to test-output/.
set(browser_tests)
if(TARGET certfolio)
    file(GLOB browser_tests CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/browser/*.test.mjs)
endif()
foreach(file IN LISTS browser_tests)
    get_filename_component(name ${file} NAME_WE)
    set(site ${web_build}/site)
    if(name MATCHES "^platform")
        set(site ${web_build}/demo_site)
    endif()
    add_test(NAME "browser: ${name}" COMMAND ${CERTFOLIO_NODE} --test ${file})
    set_tests_properties("browser: ${name}" PROPERTIES TIMEOUT 600 RUN_SERIAL TRUE ENVIRONMENT
        "PORT=0;SITE=${site};PROGRAM=$<TARGET_FILE:certfolio>;OUTPUT=${CMAKE_SOURCE_DIR}/test-output")
endforeach()

# The gate under attack and behind proxies: tests/gate/*.test.mjs, against the product and an echo of its own.
file(GLOB gate_tests CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/gate/*.test.mjs)
foreach(file IN LISTS gate_tests)
    get_filename_component(name ${file} NAME_WE)
    add_test(NAME "gate: ${name}" COMMAND ${CERTFOLIO_NODE} --test ${file})
    set_tests_properties("gate: ${name}" PROPERTIES TIMEOUT 600 RUN_SERIAL TRUE ENVIRONMENT
        "SITE=${web_build}/site;PROGRAM=$<TARGET_FILE:certfolio>;ECHO=$<TARGET_FILE:certfolio_gate_echo>")
endforeach()
add_test(NAME "languages: every phrase is translated, and no translation is unused"
    COMMAND ${Python3_EXECUTABLE} ${CMAKE_SOURCE_DIR}/cmake/languages.py check ${CMAKE_SOURCE_DIR})
add_test(NAME "languages: every check can fail"
    COMMAND ${Python3_EXECUTABLE} ${CMAKE_CURRENT_SOURCE_DIR}/languages/languages_test.py ${CMAKE_SOURCE_DIR})

add_test(NAME "tidy: the conventions hold"
    COMMAND ${Python3_EXECUTABLE} ${CMAKE_CURRENT_SOURCE_DIR}/tidy/tidy.py ${CMAKE_SOURCE_DIR})
add_test(NAME "tidy: every check can fail"
    COMMAND ${Python3_EXECUTABLE} ${CMAKE_CURRENT_SOURCE_DIR}/tidy/self_test.py)
