# Pinned sources that are newer than Debian 12's packages. cmake/fetch_dependencies.sh (called by ./run and
# ./test) brings them into .dependencies/, which all build folders share; this file only finds them there.
set(CERTFOLIO_DEPENDENCIES_DIR ${CMAKE_SOURCE_DIR}/.dependencies CACHE PATH "unpacked pinned sources")
foreach(name imgui cpp-httplib catch2)
    string(TOUPPER "CERTFOLIO_${name}_DIR" variable)
    string(REPLACE "-" "_" variable ${variable})
    set(${variable} ${CERTFOLIO_DEPENDENCIES_DIR}/${name})
    if(NOT EXISTS ${${variable}})
        message(FATAL_ERROR "${${variable}} is missing: start ./run or ./test once, they fetch it.")
    endif()
endforeach()
