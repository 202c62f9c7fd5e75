/** What a script is: sections, questions, conditions, what an answer means for the verdict. Values only. */
@NullMarked
@NamedInterface("script")
package io.huifang.dialogue.script;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
