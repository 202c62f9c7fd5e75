package io.huifang.access;

import java.security.SecureRandom;
import org.springframework.stereotype.Component;

/** Passwords and tokens that nobody can guess, of letters and digits that nobody confuses. */
@Component
class Secrets {

    private static final String SIGNS = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private final SecureRandom random = new SecureRandom();

    /** Each sign is worth 5.8 bits. */
    String next(int length) {
        StringBuilder secret = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            secret.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return secret.toString();
    }
}
