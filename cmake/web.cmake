# The browser program: app.js and app.wasm. What client/platform needs of the linker (exported functions,
# JavaScript libraries) is said beside it, in client/platform/link_options.cmake.
file(GLOB_RECURSE client_sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/client/main.cpp)
if(NOT client_sources OR CERTFOLIO_WEB_TEST)
    return()
endif()

certfolio_library(certfolio_browser FOLDERS client/net client/platform LINK certfolio_screens)
add_executable(certfolio_client ${CMAKE_SOURCE_DIR}/client/main.cpp)
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
