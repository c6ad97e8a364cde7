package io.mingcha.site;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/**
 * An Ed25519 public key whose signatures the office trusts.
 *
 * @param name what the office calls it; shown in {@code scan.json} and on screen
 */
public record TrustedKey(String name, PublicKey key) {
    private static final String BEGIN = "-----BEGIN PUBLIC KEY-----";
    private static final String END = "-----END PUBLIC KEY-----";

    /**
     * Reads a key.
     *
     * @param text PEM, or the base64 of the X.509 form alone
     * @throws IllegalArgumentException with a Chinese message, if it is neither or no Ed25519 key
     */
    public static TrustedKey of(String name, String text) {
        String base64 = text.strip();
        if (base64.startsWith(BEGIN) && base64.endsWith(END)) {
            base64 = base64.substring(BEGIN.length(), base64.length() - END.length());
        }
        try {
            byte[] encoded = Base64.getDecoder().decode(base64.replaceAll("\\s", ""));
            return new TrustedKey(
                    name, KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalArgumentException("“" + name + "”不是 Ed25519 公钥（应为 PEM 或 X.509 的 base64）", e);
        }
    }
}
