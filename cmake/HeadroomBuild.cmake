# SPDX-FileCopyrightText: 2026 The Headroom authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# headroom_library(NAME LINKS …)  one static library for the folder it is called in, NAME is its alias Headroom::NAME;
#                                 ALONE names sources that do not compile as one with others, ALONE * means all
# headroom_test(NAME LINKS …)     one Qt Test program from tst_NAME.cpp beside it, run off screen
include_guard(GLOBAL)

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_AUTOMOC ON)
# moc 6.4 stops at <compare> unless a Qt header came first.
# By its whole path: moc writes it into the dependencies, and a name alone never exists there, so
# that every build would run moc and link again.
find_file(HEADROOM_QGLOBAL QtCore/qglobal.h HINTS ${Qt6Core_INCLUDE_DIRS} REQUIRED)
set(CMAKE_AUTOMOC_MOC_OPTIONS --include ${HEADROOM_QGLOBAL})
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

find_program(HEADROOM_CCACHE ccache)
if(HEADROOM_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    set(CMAKE_CXX_COMPILER_LAUNCHER
        ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime ${HEADROOM_CCACHE})
endif()
find_program(HEADROOM_MOLD mold)
if(HEADROOM_MOLD)
    add_link_options(-fuse-ld=mold)
endif()

add_library(headroom_options INTERFACE)
target_compile_definitions(
    headroom_options
    INTERFACE QT_NO_CAST_FROM_ASCII
              QT_NO_CAST_TO_ASCII
              QT_NO_URL_CAST_FROM_STRING
              QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
              QT_USE_QSTRINGBUILDER
              QT_DISABLE_DEPRECATED_BEFORE=0x060400)
target_compile_options(
    headroom_options
    INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Woverloaded-virtual -Wold-style-cast
              -Wno-missing-field-initializers -ffp-contract=off $<$<BOOL:${HEADROOM_WARNINGS_AS_ERRORS}>:-Werror>)
# clang reports what libstdc++ 12 does inside std::stable_sort as a deprecated call of ours.
target_compile_options(headroom_options INTERFACE $<$<CXX_COMPILER_ID:Clang>:-Wno-deprecated-declarations>)
# gcc 12 takes what an empty std::optional or Result holds for something that is read; the sanitizers see more.
target_compile_options(headroom_options INTERFACE $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
target_include_directories(headroom_options INTERFACE ${CMAKE_SOURCE_DIR} ${CMAKE_BINARY_DIR}/generated)
if(HEADROOM_SANITIZE)
    add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
    add_link_options(-fsanitize=address,undefined)
endif()

configure_file(${CMAKE_SOURCE_DIR}/cmake/version.h.in ${CMAKE_BINARY_DIR}/generated/version.h @ONLY)

function(headroom_library name)
    cmake_parse_arguments(PARSE_ARGV 1 ARG "KEYWORDS" "" "LINKS;PRECOMPILE;ALONE")
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp ${CMAKE_CURRENT_SOURCE_DIR}/*.h)
    set(target headroom_${name})
    add_library(${target} STATIC ${sources})
    add_library(Headroom::${name} ALIAS ${target})
    target_link_libraries(${target} PUBLIC headroom_options ${ARG_LINKS})
    if(NOT ARG_KEYWORDS)
        target_compile_definitions(${target} PRIVATE QT_NO_KEYWORDS QT_NO_FOREACH)
    endif()
    if(HEADROOM_UNITY AND NOT ARG_ALONE STREQUAL "*")
        set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 8)
        set_source_files_properties(${ARG_ALONE} PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
    endif()
    target_precompile_headers(
        ${target}
        PRIVATE
        <QtCore/qglobal.h>
        <QString>
        <QDate>
        <algorithm>
        <functional>
        <map>
        <memory>
        <optional>
        <span>
        <string>
        <variant>
        <vector>
        ${ARG_PRECOMPILE})
endfunction()

function(headroom_test name)
    cmake_parse_arguments(PARSE_ARGV 1 ARG "" "" "LINKS")
    set(target tst_${name})
    add_executable(${target} ${target}.cpp)
    target_link_libraries(${target} PRIVATE headroom_options Qt6::Test ${ARG_LINKS})
    add_test(NAME ${name} COMMAND ${target})
    set_tests_properties(
        ${name}
        PROPERTIES ENVIRONMENT
                   "QT_QPA_PLATFORM=offscreen;ASAN_OPTIONS=detect_leaks=1;LSAN_OPTIONS=suppressions=${CMAKE_SOURCE_DIR}/tests/support/lsan.supp;TZ=UTC"
                   TIMEOUT 300)
endfunction()
