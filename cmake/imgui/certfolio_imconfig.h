// How Dear ImGui is built into Certfolio: its draw lists and its glyph atlas are used, without a context
// (client/ui/surface). What reports errors through a context is left out with all that it would pull in.
#pragma once

#define IMGUI_DISABLE_DEBUG_TOOLS
#define IMGUI_DISABLE_DEFAULT_FONT
#define IMGUI_DISABLE_DEFAULT_SHELL_FUNCTIONS
#define IMGUI_DISABLE_DEMO_WINDOWS
#define IMGUI_DISABLE_FILE_FUNCTIONS
#define IMGUI_DISABLE_OBSOLETE_FUNCTIONS
#define IMGUI_USE_WCHAR32

#define IM_ASSERT_USER_ERROR(_EXPR, _MSG) IM_ASSERT((_EXPR) && (_MSG))
