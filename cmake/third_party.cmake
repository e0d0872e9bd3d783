# The libraries that are not ours, as targets with SYSTEM headers, and which folder may link which.

# A header folder below /usr/include is linked into the build tree on its own: /usr/include itself on the
# path of Emscripten would give it the headers of another C library.
function(certfolio_header_folder target folder)
    find_path(found_${folder} ${folder} PATHS /usr/include NO_DEFAULT_PATH NO_CMAKE_FIND_ROOT_PATH)
    if(NOT found_${folder})
        message(FATAL_ERROR "The header folder ${folder} is missing: ./run and ./test install its package.")
    endif()
    set(root ${CMAKE_BINARY_DIR}/include/third_party_${folder})
    file(MAKE_DIRECTORY ${root})
    if(NOT IS_SYMLINK ${root}/${folder})
        file(CREATE_LINK ${found_${folder}}/${folder} ${root}/${folder} SYMBOLIC)
    endif()
    add_library(${target} INTERFACE)
    target_include_directories(${target} SYSTEM INTERFACE ${root})
endfunction()

certfolio_header_folder(certfolio_json nlohmann)

# Dear ImGui's draw lists and glyph atlas; whoever draws text brings the fonts. The other half is compiled because
# the drawing refers to it, and the linker leaves it out.
add_library(certfolio_imgui STATIC
    ${CERTFOLIO_IMGUI_DIR}/imgui.cpp
    ${CERTFOLIO_IMGUI_DIR}/imgui_demo.cpp
    ${CERTFOLIO_IMGUI_DIR}/imgui_draw.cpp
    ${CERTFOLIO_IMGUI_DIR}/imgui_tables.cpp
    ${CERTFOLIO_IMGUI_DIR}/imgui_widgets.cpp)
target_include_directories(certfolio_imgui SYSTEM PUBLIC ${CERTFOLIO_IMGUI_DIR} ${CMAKE_CURRENT_LIST_DIR}/imgui)
target_compile_definitions(certfolio_imgui PUBLIC IMGUI_USER_CONFIG="certfolio_imconfig.h")
if(EMSCRIPTEN)
    # The browser's own text engine takes FreeType's place (client/platform supplies the loader).
    target_compile_definitions(certfolio_imgui PUBLIC IMGUI_ENABLE_FREETYPE)
endif()

if(NOT EMSCRIPTEN)
    find_package(Threads REQUIRED)
    find_package(OpenSSL 3 REQUIRED)
    find_package(SQLite3 REQUIRED)
    find_package(CURL REQUIRED)
    find_package(spdlog REQUIRED)
    find_package(fmt REQUIRED)
    find_package(CLI11 REQUIRED)

    # What the server's libraries need when they are linked into a program.
    add_library(certfolio_server_packages INTERFACE)
    target_link_libraries(certfolio_server_packages INTERFACE Threads::Threads OpenSSL::SSL OpenSSL::Crypto
        SQLite::SQLite3 CURL::libcurl spdlog::spdlog fmt::fmt)
endif()

# certfolio_third_party(<target> <folder>): which libraries a folder's sources may include.
function(certfolio_third_party target folder)
    if(folder STREQUAL "shared/wire")
        target_link_libraries(${target} PRIVATE certfolio_json)
    elseif(folder MATCHES "^client/(ui|screens|platform)$")
        target_link_libraries(${target} PRIVATE certfolio_imgui)
    elseif(folder STREQUAL "server/http")
        target_link_libraries(${target} PRIVATE OpenSSL::SSL OpenSSL::Crypto spdlog::spdlog fmt::fmt)
    elseif(folder STREQUAL "server/store")
        target_link_libraries(${target} PRIVATE SQLite::SQLite3)
    elseif(folder STREQUAL "server/ports")
        target_link_libraries(${target} PRIVATE OpenSSL::SSL OpenSSL::Crypto CURL::libcurl)
    elseif(folder MATCHES "^server/(auth|issue)$")
        target_link_libraries(${target} PRIVATE OpenSSL::Crypto)
    elseif(folder MATCHES "^server(/cli)?$")
        target_link_libraries(${target} PRIVATE CLI11::CLI11 spdlog::spdlog fmt::fmt)
    elseif(folder MATCHES "^server/")
        target_link_libraries(${target} PRIVATE spdlog::spdlog fmt::fmt)
    endif()
endfunction()
