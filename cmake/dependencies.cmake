# The pinned sources that are newer than Debian 12's packages: name, version, hashes, and both places they
# come from. They are unpacked once into .dependencies/, which every build folder shares.
#
# SOURCE        Debian source package and version; its archive's SHA-256
# UPSTREAM      the project's own release archive; its SHA-256, or `content` where only CONTENT judges it
# CONTENT       SHA-256 over the files that we compile (USED), the same from either place
include(fetch)

certfolio_dependency(imgui
    SOURCE imgui 1.92.2b+ds-1 imgui_1.92.2b+ds.orig.tar.xz
        e7bd201d56b5ee90d24d5dac85e5c12f98bdb95410252a62d27b7f89e4566d48
    UPSTREAM https://github.com/ocornut/imgui/archive/refs/tags/v1.92.2b.tar.gz content
    USED imgui.cpp imgui.h imgui_draw.cpp imgui_internal.h imgui_tables.cpp imgui_widgets.cpp imgui_demo.cpp
         imconfig.h imstb_rectpack.h imstb_textedit.h imstb_truetype.h misc/freetype/imgui_freetype.h
         backends/imgui_impl_opengl3.cpp backends/imgui_impl_opengl3.h
    CONTENT 0d0ad5597209f572d40efdfbd0a4b7e29a23f592af929b765f4533b227bd828b)

certfolio_dependency(catch2
    SOURCE catch2 3.7.1-0.6 catch2_3.7.1.orig.tar.gz
        c991b247a1a0d7bb9c39aa35faf0fe9e19764213f28ffba3109388e62ee0269c
    UPSTREAM https://github.com/catchorg/Catch2/archive/refs/tags/v3.7.1.tar.gz
        c991b247a1a0d7bb9c39aa35faf0fe9e19764213f28ffba3109388e62ee0269c
    USED extras/catch_amalgamated.cpp extras/catch_amalgamated.hpp src/catch2/catch_user_config.hpp.in
         src/catch2/catch_test_macros.hpp
    CONTENT 39efb35ee9c550bfb79871ca96c24f92901f369d7d54429330f48c71165c8bea)
