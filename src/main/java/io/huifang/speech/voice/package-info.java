/** The bot's own voice: recorded prompts, and synthesis for what can't be recorded beforehand. */
@NullMarked
package io.huifang.speech.voice;

import org.jspecify.annotations.NullMarked;
