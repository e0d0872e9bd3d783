# Compiler flags of our own code. Dependencies are compiled without the warnings; their headers are SYSTEM.
option(CERTFOLIO_WERROR "warnings are errors" ON)
option(CERTFOLIO_SANITIZE "address and undefined-behaviour sanitizers" OFF)
option(CERTFOLIO_HARDEN "hardening flags of a release" OFF)
option(CERTFOLIO_TESTS "build the tests" ON)
option(CERTFOLIO_WEB_TEST "WebAssembly: tests under Node instead of the page" OFF)

if(NOT EMSCRIPTEN AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    find_program(CERTFOLIO_CCACHE ccache)
endif()
if(CERTFOLIO_CCACHE)
    # Paths are made relative, so that every build folder and every clone shares one cache.
    set(CMAKE_CXX_COMPILER_LAUNCHER env CCACHE_BASEDIR=${CMAKE_SOURCE_DIR} CCACHE_NOHASHDIR=1
        ${CERTFOLIO_CCACHE})
    set(CMAKE_C_COMPILER_LAUNCHER ${CMAKE_CXX_COMPILER_LAUNCHER})
endif()

# Everything that is linked together, dependencies included, gets these.
if(CERTFOLIO_SANITIZE)
    add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
    add_link_options(-fsanitize=address,undefined)
endif()
if(CERTFOLIO_HARDEN)
    add_compile_options(-fstack-protector-strong -fstack-clash-protection -fcf-protection
        -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2 -D_GLIBCXX_ASSERTIONS)
    add_link_options(-Wl,-z,relro,-z,now)
    set(CMAKE_POSITION_INDEPENDENT_CODE ON)
endif()

if(EMSCRIPTEN)
    # Newer Emscriptens renamed the setting and made its default 64 kB.
    if(EMSCRIPTEN_VERSION VERSION_LESS 3.1.27)
        add_link_options(-sTOTAL_STACK=1048576)
    else()
        add_link_options(-sSTACK_SIZE=1048576)
    endif()
    if(CERTFOLIO_WEB_TEST)
        add_compile_options(-O2 -fwasm-exceptions)
        add_link_options(-fwasm-exceptions -sENVIRONMENT=node -sWASM_ASYNC_COMPILATION=0
            -sALLOW_MEMORY_GROWTH=1 -sNODERAWFS=1 -sEXIT_RUNTIME=1)
    else()
        # Emscripten forbids inlining at -Oz, down to accessors of one instruction. It is allowed again, but a call
        # costs less than LLVM assumes: a few bytes. The instructions are those of every browser with WebGL 2.
        add_compile_options(-Oz -finline-functions -mllvm -inline-call-penalty=0 -flto -fno-exceptions -fno-rtti
            -mbulk-memory -msign-ext -mnontrapping-fptoint)
        add_link_options(-Oz -flto -Wl,-mllvm,-inline-call-penalty=0)
    endif()
endif()

set(certfolio_warnings -Wall -Wextra -Wpedantic -Wconversion -Wshadow)
if(CMAKE_CXX_COMPILER_ID MATCHES "Clang")
    # clang counts changes of sign among the conversions and g++ does not: both compilers ask the same.
    list(APPEND certfolio_warnings -Wno-sign-conversion)
elseif(CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
    # g++ 12 sees overlapping copies inside std::string where there are none (its bug 105651).
    list(APPEND certfolio_warnings -Wno-restrict)
endif()
if(CERTFOLIO_WERROR)
    list(APPEND certfolio_warnings -Werror)
endif()

# certfolio_flags(<target>): the flags of our own code.
function(certfolio_flags target)
    target_compile_options(${target} PRIVATE ${certfolio_warnings})
    target_compile_definitions(${target} PRIVATE CERTFOLIO_VERSION="${PROJECT_VERSION}")
endfunction()
