namespace StreamPlatform.Studio.Tus;

internal static class TusProtocol
{
    public const string Version = "1.0.0";
    public const string Extensions = "creation,creation-defer-length,creation-with-upload,termination,checksum,expiration";
    public const string BodyType = "application/offset+octet-stream";
    public const string Path = "/api/studio/uploads";

    public static string Location(string uploadId) => $"{Path}/{uploadId}";
}
