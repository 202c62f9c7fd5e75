/** Measures how well understanding does on a labelled corpus of what people say, and makes the corpus's wrongly heard part. */
@NullMarked
package io.huifang.bench.understanding;

import org.jspecify.annotations.NullMarked;
