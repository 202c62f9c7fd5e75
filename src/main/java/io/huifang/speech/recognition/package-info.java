/** Recognition: models, the native recogniser, and the actors that feed it on a bounded pool. */
@NullMarked
package io.huifang.speech.recognition;

import org.jspecify.annotations.NullMarked;
