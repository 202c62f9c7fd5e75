/** Shapes of AMI events that asterisk-java lacks. Public only because asterisk-java fills them by reflection. */
@NullMarked
package io.huifang.pbx.event;

import org.jspecify.annotations.NullMarked;
