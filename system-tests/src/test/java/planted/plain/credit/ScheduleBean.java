package planted.plain.credit;

import jakarta.ejb.Singleton;

/** Planted: the arithmetic of lending must not need a container. */
@Singleton
public class ScheduleBean {}
