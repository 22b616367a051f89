namespace StreamPlatform.Studio.Uploads;

internal enum BodyEnd
{
    // a block is full and more may come
    BlockFull,
    Ended,
    Cut,
    // more bytes than the upload may have
    TooLong,
}
