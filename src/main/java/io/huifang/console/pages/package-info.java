/** The console's web pages; docs/console.md says how one is built. */
@NullMarked
package io.huifang.console.pages;

import org.jspecify.annotations.NullMarked;
