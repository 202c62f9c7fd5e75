/** Understands what people say in answer to a question, and what they say instead: pure functions of the recogniser's text. */
@NullMarked
@NamedInterface("understanding")
package io.huifang.dialogue.understanding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
