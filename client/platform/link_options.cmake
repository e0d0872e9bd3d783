# What the platform needs of the linker. The runtime's text function is used by the EM_JS bodies, which the linker
# cannot see; newer Emscriptens leave it out unless it is named.
if(EMSCRIPTEN_VERSION VERSION_GREATER_EQUAL 3.1.40)
    list(APPEND certfolio_client_link_options "-sDEFAULT_LIBRARY_FUNCS_TO_INCLUDE=$UTF8ToString")
endif()
