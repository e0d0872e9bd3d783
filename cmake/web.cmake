# The page: app.js and app.wasm, and the site around them. What client/platform needs of the linker (exported
# functions, JavaScript libraries) is said beside it, in client/platform/link_options.cmake, which fills
# certfolio_client_link_options.
file(GLOB client_main CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/client/main.cpp)
if(NOT client_main OR CERTFOLIO_WEB_TEST)
    return()
endif()

certfolio_library(certfolio_browser FOLDERS client/net client/platform LINK certfolio_screens)
set(certfolio_client_link_options)
include(${CMAKE_SOURCE_DIR}/client/platform/link_options.cmake OPTIONAL)

# Newer Emscriptens bring a Closure Compiler of their own.
set(closure ${CMAKE_SOURCE_DIR}/cmake/closure/node_modules/.bin/google-closure-compiler)
if(EMSCRIPTEN_VERSION VERSION_GREATER_EQUAL 3.1.40 OR EXISTS ${closure})
    list(APPEND certfolio_client_link_options --closure 1)
else()
    message(WARNING "The page becomes larger than it need be: 'npm ci' in cmake/closure is missing.")
endif()
file(GLOB_RECURSE web_files CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/web/*)

# certfolio_page(<target> <main.cpp> <folder that it sees as> <site>): a program with the site around it.
function(certfolio_page target main view site)
    add_executable(${target} ${main})
    set_target_properties(${target} PROPERTIES OUTPUT_NAME app SUFFIX .js
        RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/${target})
    certfolio_flags(${target})
    certfolio_sees(${target} ${view})
    target_link_libraries(${target} PRIVATE certfolio_browser)
    target_link_options(${target} PRIVATE
        -sALLOW_MEMORY_GROWTH=1 -sFILESYSTEM=0 -sENVIRONMENT=web
        -sMALLOC=emmalloc -sMINIFY_HTML=0 -sJS_MATH=1
        -sMINIMAL_RUNTIME=1 -sMINIMAL_RUNTIME_STREAMING_WASM_COMPILATION=1 -sTEXTDECODER=2
        -sBINARYEN_EXTRA_PASSES=--flatten,--rereloop,-Oz,-Oz
        ${certfolio_client_link_options})
    set(folder ${CMAKE_BINARY_DIR}/${site})
    add_custom_command(OUTPUT ${folder}/asset-manifest.json
        COMMAND ${CERTFOLIO_NODE} ${CMAKE_SOURCE_DIR}/cmake/site.mjs --out ${folder} ${CMAKE_SOURCE_DIR}/web
                $<TARGET_FILE:${target}> $<TARGET_FILE_DIR:${target}>/app.wasm
                ${CERTFOLIO_LANGUAGES} ${CERTFOLIO_PSEUDO_LANGUAGE}
        DEPENDS ${target} ${web_files} ${CERTFOLIO_LANGUAGES} ${CERTFOLIO_PSEUDO_LANGUAGE} ${CMAKE_SOURCE_DIR}/cmake/site.mjs
        COMMENT "Putting ${site} together")
    add_custom_target(${site} DEPENDS ${folder}/asset-manifest.json)
endfunction()

certfolio_page(certfolio_client ${client_main} client site)
# The page that the platform's own tests use; ./run does not need it.
certfolio_page(certfolio_demo ${CMAKE_SOURCE_DIR}/tests/browser/demo/demo.cpp client demo_site)
set_target_properties(certfolio_demo PROPERTIES EXCLUDE_FROM_ALL ON)
set_target_properties(site PROPERTIES EXCLUDE_FROM_ALL OFF)
