using Azure;

namespace StreamPlatform.Storage;

/// <summary>What a failed call to the object storage says about the next one.</summary>
public static class StorageFailures
{
    /// <summary>The storage was away, too busy or broken; the same call may succeed later. False when it has refused the call for what it asks.</summary>
    public static bool IsTransient(RequestFailedException failure)
    {
        ArgumentNullException.ThrowIfNull(failure);

        // 0: there was no answer at all
        return failure.Status is 0 or 408 or 429 or >= 500;
    }
}
