package io.huifang.dialogue.understanding;

/** How exactly a quantity was said to be what it is. */
enum Exactness {
    EXACT,
    /** "About fifteen hundred", 三千左右. */
    ABOUT,
    /** "Over two thousand", 两千多: more, but less than the next round number. */
    OVER
}
