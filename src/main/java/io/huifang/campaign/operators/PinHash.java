package io.huifang.campaign.operators;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Keeps PINs as salted hashes, {@code pbkdf2-sha256:ITERATIONS:SALT:HASH}. A PIN has few digits, so a stolen hash can be
 * searched through whatever is done; the iterations, 600,000 as OWASP advises, make that slow.
 */
final class PinHash {

    static final int ITERATIONS = 600_000;

    private static final String KIND = "pbkdf2-sha256";
    private static final int SALT_BYTES = 16;
    private static final int HASH_BITS = 256;

    private final int iterations;
    private final SecureRandom random = new SecureRandom();
    private final String ofNobody;

    PinHash(int iterations) {
        this.iterations = iterations;
        this.ofNobody = hash("nobody");
    }

    String hash(String pin) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        Base64.Encoder base64 = Base64.getEncoder();
        return KIND + ":" + iterations + ":" + base64.encodeToString(salt) + ":"
                + base64.encodeToString(derive(pin, salt, iterations));
    }

    /** Takes as long for a wrong PIN as for the right one. */
    boolean matches(String pin, String stored) {
        String[] parts = stored.split(":", -1);
        if (parts.length != 4 || !parts[0].equals(KIND)) {
            throw new IllegalStateException("a stored PIN has no hash of kind " + KIND);
        }
        byte[] salt = Base64.getDecoder().decode(parts[2]);
        byte[] expected = Base64.getDecoder().decode(parts[3]);
        return MessageDigest.isEqual(derive(pin, salt, Integer.parseInt(parts[1])), expected);
    }

    /** Takes as long as for somebody who is there, so that time does not tell which numbers are. */
    void matchesNobody(String pin) {
        matches(pin, ofNobody);
    }

    private static byte[] derive(String pin, byte[] salt, int iterations) {
        PBEKeySpec spec = new PBEKeySpec(pin.toCharArray(), salt, iterations, HASH_BITS);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this Java has no PBKDF2WithHmacSHA256", missing);
        } finally {
            spec.clearPassword();
        }
    }
}
