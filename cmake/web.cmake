# The page: app.js and app.wasm, and the site around them. What client/platform needs of the linker (exported
# functions, JavaScript libraries) is said beside it, in client/platform/link_options.cmake, which fills
# certfolio_client_link_options.
file(GLOB client_main CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/client/main.cpp)
if(NOT client_main OR CERTFOLIO_WEB_TEST)
    return()
endif()

certfolio_library(certfolio_browser FOLDERS client/net client/platform LINK certfolio_screens)
add_executable(certfolio_client ${client_main})
set_target_properties(certfolio_client PROPERTIES OUTPUT_NAME app SUFFIX .js)
certfolio_flags(certfolio_client)
certfolio_sees(certfolio_client client)
target_link_libraries(certfolio_client PRIVATE certfolio_browser)
target_link_options(certfolio_client PRIVATE
    -sMIN_WEBGL_VERSION=2 -sMAX_WEBGL_VERSION=2 -sALLOW_MEMORY_GROWTH=1 -sFILESYSTEM=0 -sENVIRONMENT=web
    -sMALLOC=emmalloc -sMINIFY_HTML=0)
set(certfolio_client_link_options)
include(${CMAKE_SOURCE_DIR}/client/platform/link_options.cmake OPTIONAL)
target_link_options(certfolio_client PRIVATE ${certfolio_client_link_options})

# Newer Emscriptens bring a Closure Compiler of their own.
set(closure ${CMAKE_SOURCE_DIR}/cmake/closure/node_modules/.bin/google-closure-compiler)
if(EMSCRIPTEN_VERSION VERSION_GREATER_EQUAL 3.1.40 OR EXISTS ${closure})
    target_link_options(certfolio_client PRIVATE --closure 1)
else()
    message(WARNING "The page becomes larger than it need be: 'npm ci' in cmake/closure is missing.")
endif()

file(GLOB_RECURSE web_files CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/web/*)
set(site ${CMAKE_BINARY_DIR}/site)
add_custom_command(OUTPUT ${site}/asset-manifest.json
    COMMAND ${CERTFOLIO_NODE} ${CMAKE_SOURCE_DIR}/cmake/site.mjs --out ${site} ${CMAKE_SOURCE_DIR}/web
            $<TARGET_FILE:certfolio_client> $<TARGET_FILE_DIR:certfolio_client>/app.wasm
    DEPENDS certfolio_client ${web_files} ${CMAKE_SOURCE_DIR}/cmake/site.mjs
    COMMENT "Putting the site together")
add_custom_target(site ALL DEPENDS ${site}/asset-manifest.json)
