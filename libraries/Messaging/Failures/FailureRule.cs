namespace StreamPlatform.Messaging.Failures;

/// <summary>What a room knows about an exception of its own; null when it is not its own.</summary>
internal delegate FailureKind? FailureRule(Exception exception);
