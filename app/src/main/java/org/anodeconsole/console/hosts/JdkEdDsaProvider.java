package org.anodeconsole.console.hosts;

import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.Provider;
import java.security.Security;
import java.security.Signature;
import java.util.Optional;
import org.apache.sshd.common.util.security.AbstractSecurityProviderRegistrar;
import org.apache.sshd.common.util.security.SecurityUtils;
import org.apache.sshd.common.util.security.eddsa.generic.EdDSASupport;

/** Tells the SSH library that the JDK knows Ed25519. */
final class JdkEdDsaProvider extends AbstractSecurityProviderRegistrar {
    private static final String PROVIDER = "SunEC";

    private JdkEdDsaProvider() {
        super(PROVIDER);
    }

    /** Has an effect once; to be called before anything else of the library. */
    static void register() {
        SecurityUtils.registerSecurityProvider(new JdkEdDsaProvider());
    }

    @Override
    public boolean isSupported() {
        return Security.getProvider(PROVIDER) != null;
    }

    @Override
    public boolean isEnabled() {
        return isSupported();
    }

    @Override
    public boolean isNamedProviderUsed() {
        return true;
    }

    @Override
    public Provider getSecurityProvider() {
        return Security.getProvider(PROVIDER);
    }

    /** Only for Ed25519: everything else stays with whoever the library asks otherwise. */
    @Override
    public boolean isSecurityEntitySupported(Class<?> entity, String name) {
        boolean kind = entity == Signature.class || entity == KeyFactory.class || entity == KeyPairGenerator.class;
        return kind && name.equalsIgnoreCase("Ed25519");
    }

    @Override
    public Optional<EdDSASupport<?, ?>> getEdDSASupport() {
        return Optional.of(new JdkEdDsa());
    }
}
