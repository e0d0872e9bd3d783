# The arrows between folders, as include paths.
#
# Every folder is compiled with one include root of its own, build/include/<folder>/, which holds a link to
# each folder that it may see and to no other. So `#include "store/orders.hpp"` from shared/rules does not
# compile: there is no such file as far as rules can see. A folder sees itself without saying so.

# certfolio_may_see(<folder> <folder that it sees>...): one arrow list per folder, in the order of the house.
function(certfolio_may_see folder)
    set_property(GLOBAL PROPERTY "certfolio_sees_${folder}" ${ARGN})
    set_property(GLOBAL PROPERTY "certfolio_placed_${folder}" ON)
endfunction()

set(shared_all shared/core shared/domain shared/rules shared/wire)
set(server_base ${shared_all} server/ports server/store)
set(server_work ${server_base} server/auth server/issue server/acme server/documents server/jobs)

certfolio_may_see(shared/core)
certfolio_may_see(shared/domain shared/core)
certfolio_may_see(shared/rules shared/core shared/domain)
certfolio_may_see(shared/wire shared/core shared/domain shared/rules)

certfolio_may_see(client/app ${shared_all})
certfolio_may_see(client/mirror ${shared_all})
certfolio_may_see(client/ui ${shared_all} client/app client/mirror)
certfolio_may_see(client/screens ${shared_all} client/app client/mirror client/ui)
certfolio_may_see(client/net ${shared_all} client/app client/mirror client/ui client/screens)
certfolio_may_see(client/platform ${shared_all} client/app client/mirror client/ui client/screens client/net)
certfolio_may_see(client ${shared_all} client/app client/mirror client/ui client/screens client/net
    client/platform)

certfolio_may_see(server/ports ${shared_all})
certfolio_may_see(server/store ${shared_all})
certfolio_may_see(server/auth ${server_base})
certfolio_may_see(server/issue ${server_base})
certfolio_may_see(server/acme ${server_base})
certfolio_may_see(server/documents ${server_base})
certfolio_may_see(server/jobs ${server_work})
certfolio_may_see(server/handlers ${server_work})
certfolio_may_see(server/http ${server_work} server/handlers)
certfolio_may_see(server/cli ${server_work} server/handlers server/http server)
certfolio_may_see(server ${server_work} server/handlers server/http server/cli)

certfolio_may_see(tests ${server_work} server/handlers server/http server/cli server
    client/app client/mirror client/ui client/screens tests/support)

# certfolio_include_root(<folder> <variable>): makes the folder's include root and names it.
function(certfolio_include_root folder variable)
    get_property(placed GLOBAL PROPERTY "certfolio_placed_${folder}")
    if(NOT placed)
        message(FATAL_ERROR "${folder} has no place yet: say in cmake/layers.cmake what it may see.")
    endif()
    get_property(sees GLOBAL PROPERTY "certfolio_sees_${folder}")
    string(REPLACE "/" "_" root_name "${folder}")
    set(root ${CMAKE_BINARY_DIR}/include/${root_name})
    file(MAKE_DIRECTORY ${root})
    foreach(seen IN LISTS sees ITEMS ${folder})
        string(REGEX MATCH "[^/]+$" link "${seen}")
        if(NOT IS_SYMLINK ${root}/${link})
            file(CREATE_LINK ${CMAKE_SOURCE_DIR}/${seen} ${root}/${link} SYMBOLIC)
        endif()
    endforeach()
    set(${variable} ${root} PARENT_SCOPE)
endfunction()

# certfolio_sees(<target> <folder>): compiles the target's sources with the folder's include root.
# The headers that lie in server/ or client/ itself are named without a folder ("config.hpp").
function(certfolio_sees target folder)
    certfolio_include_root(${folder} root)
    target_include_directories(${target} PRIVATE ${root})
    get_property(sees GLOBAL PROPERTY "certfolio_sees_${folder}")
    foreach(seen IN LISTS sees ITEMS ${folder})
        if(NOT seen MATCHES "/")
            target_include_directories(${target} PRIVATE ${CMAKE_SOURCE_DIR}/${seen})
        endif()
    endforeach()
endfunction()

# certfolio_library(<name> FOLDERS <folder>... [LINK <target>...])
# A static library out of folders, each compiled with its own view of the others. main.cpp is left out.
function(certfolio_library name)
    cmake_parse_arguments(arg "" "" "FOLDERS;LINK" ${ARGN})
    set(anchor ${CMAKE_BINARY_DIR}/anchor/${name}.cpp)
    if(NOT EXISTS ${anchor})
        file(WRITE ${anchor} "// Keeps a library valid whose folders are still empty.\n")
    endif()
    add_library(${name} STATIC ${anchor})
    target_link_libraries(${name} PUBLIC ${arg_LINK})
    foreach(folder IN LISTS arg_FOLDERS)
        set(mode GLOB_RECURSE)
        if(NOT folder MATCHES "/")
            set(mode GLOB)
        endif()
        file(${mode} sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/${folder}/*.cpp)
        list(FILTER sources EXCLUDE REGEX "/(server|client)/main\\.cpp$")
        if(NOT sources)
            continue()
        endif()
        string(REPLACE "/" "_" objects "certfolio_${folder}_objects")
        add_library(${objects} OBJECT ${sources})
        certfolio_flags(${objects})
        certfolio_sees(${objects} ${folder})
        certfolio_third_party(${objects} ${folder})
        target_sources(${name} PRIVATE $<TARGET_OBJECTS:${objects}>)
    endforeach()
endfunction()
