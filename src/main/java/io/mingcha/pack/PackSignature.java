package io.mingcha.pack;

import io.mingcha.site.TrustedKey;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The detached signature of a pack: one line of base64, an Ed25519 signature over a line that says what is signed and the
 * pack's content hash. It names no key; a verifier tries those it trusts.
 */
public final class PackSignature {
    private static final String PURPOSE = "mingcha rule pack 1\n";
    private static final String ALGORITHM = "Ed25519";
    private static final int BASE64_LENGTH = 88;

    private PackSignature() {}

    /**
     * Signs a content hash.
     *
     * @return what the signature file holds
     */
    public static byte[] sign(String hash, PrivateKey key) {
        try {
            Signature signer = Signature.getInstance(ALGORITHM);
            signer.initSign(key);
            signer.update(signed(hash));
            return (Base64.getEncoder().encodeToString(signer.sign()) + "\n").getBytes(StandardCharsets.US_ASCII);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not an Ed25519 key", e);
        }
    }

    /**
     * The trusted key that a content hash was signed with; null where none was.
     *
     * @param file what the signature file holds
     */
    public static @Nullable TrustedKey signer(String hash, byte[] file, List<TrustedKey> trusted) {
        byte @Nullable [] signature = decoded(file);
        if (signature != null) {
            for (TrustedKey key : trusted) {
                if (verifies(hash, signature, key.key())) {
                    return key;
                }
            }
        }
        return null;
    }

    /** Only what {@link #sign} writes: nothing can be added to a signature file. */
    private static byte @Nullable [] decoded(byte[] file) {
        if (file.length != BASE64_LENGTH + 1 || file[BASE64_LENGTH] != '\n') {
            return null;
        }
        try {
            byte[] signature =
                    Base64.getDecoder().decode(new String(file, 0, BASE64_LENGTH, StandardCharsets.US_ASCII));
            String again = Base64.getEncoder().encodeToString(signature);
            return again.equals(new String(file, 0, BASE64_LENGTH, StandardCharsets.US_ASCII)) ? signature : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static boolean verifies(String hash, byte[] signature, PublicKey key) {
        try {
            Signature verifier = Signature.getInstance(ALGORITHM);
            verifier.initVerify(key);
            verifier.update(signed(hash));
            return verifier.verify(signature);
        } catch (SignatureException e) {
            // Bytes that are no signature at all verify as little as a wrong one.
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] signed(String hash) {
        return (PURPOSE + hash + "\n").getBytes(StandardCharsets.US_ASCII);
    }
}
