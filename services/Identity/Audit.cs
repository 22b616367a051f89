namespace StreamPlatform.Identity;

// Category of the log lines that say who did what to an account: keep them apart by it.
internal sealed class Audit;
