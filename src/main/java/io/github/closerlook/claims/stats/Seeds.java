package io.github.closerlook.claims.stats;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/**
 * Independent random streams from one seed: each purpose has its own, so that drawing more numbers
 * for one purpose never shifts those of another, and the arms of one seed stay paired.
 */
public final class Seeds {
  private Seeds() {}

  /**
   * The seed for a purpose: the first eight bytes, big-endian, of SHA-256 over the seed's eight
   * big-endian bytes followed by the purpose in UTF-8.
   *
   * <p>Every stored record depends on it, so it is never changed; a test pins its values.
   */
  public static long derive(long seed, String purpose) {
    MessageDigest sha256 = DigestUtils.getSha256Digest();
    sha256.update(ByteBuffer.allocate(Long.BYTES).putLong(seed).array());
    sha256.update(purpose.getBytes(StandardCharsets.UTF_8));
    return ByteBuffer.wrap(sha256.digest()).getLong();
  }

  /** A fresh xoshiro256++ generator for a purpose, seeded with {@link #derive}. */
  public static UniformRandomProvider generator(long seed, String purpose) {
    return RandomSource.XO_SHI_RO_256_PP.create(derive(seed, purpose));
  }
}
