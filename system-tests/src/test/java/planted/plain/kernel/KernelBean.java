package planted.plain.kernel;

import jakarta.ejb.Stateless;

/** Planted: the kernel must not need a container. */
@Stateless
public class KernelBean {}
