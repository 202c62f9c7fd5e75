@org.jspecify.annotations.NullMarked
package io.huifang.followup;
