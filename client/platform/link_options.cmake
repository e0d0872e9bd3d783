# What the platform needs of the linker. The runtime's text functions are used by the EM_JS bodies, which the linker
# cannot see; newer Emscriptens leave them out unless they are named.
if(EMSCRIPTEN_VERSION VERSION_GREATER_EQUAL 3.1.40)
    list(APPEND certfolio_client_link_options
        "-sDEFAULT_LIBRARY_FUNCS_TO_INCLUDE=$UTF8ToString,$stringToUTF8,$lengthBytesUTF8")
endif()
