namespace StreamPlatform.Studio.Uploads;

// What a request adds to an upload and has not recorded yet.
internal sealed class UploadProgress(Upload upload, long? length)
{
    public Upload Upload { get; } = upload;

    public long? Length { get; } = length;

    // as recorded
    public long Received { get; set; } = upload.Received;

    public long Staged { get; private set; } = upload.Staged;

    public List<(long Position, string BlockId)> Blocks { get; } = [];

    // bytes behind the blocks, short of a block themselves
    public ReadOnlyMemory<byte> NewTail { get; set; }

    public long TailPosition { get; set; }

    public void AddBlock(string blockId, int length)
    {
        Blocks.Add((Staged, blockId));
        Staged += length;
    }
}
