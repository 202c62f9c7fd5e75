package io.huifang.dialogue;

import io.huifang.kernel.Language;
import java.time.LocalDateTime;

/**
 * Where and when a conversation is held.
 *
 * @param now the called party's local time at its beginning, from which relative times count
 * @param peopleAvailable whether calls can be put through to people
 */
public record Setting(Language language, LocalDateTime now, boolean peopleAvailable) {}
