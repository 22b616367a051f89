namespace StreamPlatform.Storage;

/// <summary>What is stored under a key.</summary>
/// <param name="Length">Bytes.</param>
/// <param name="Sha256">Lower-case hex.</param>
/// <param name="AlreadyThere">Somebody had written it before; the content may differ from what was offered.</param>
public sealed record StoredBlob(long Length, string Sha256, bool AlreadyThere);
