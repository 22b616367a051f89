namespace StreamPlatform.Standins.Mongo.Storage;

// lsid and txnNumber of a retryable write.
internal sealed record RetryKey(byte[] Session, long Transaction);
