using System.Threading.Channels;

namespace StreamPlatform.Notifications.Live;

// One open stream. Only the refresher writes to it; a reader that cannot keep up is cut off and comes back with what it saw last.
internal sealed class LiveStream(string userId, int bucket, long after)
{
    private const int MostWaiting = 256;

    private readonly Channel<ReadOnlyMemory<byte>> _frames = Channel.CreateBounded<ReadOnlyMemory<byte>>(
        new BoundedChannelOptions(MostWaiting) { SingleReader = true });

    public string UserId => userId;

    public int Bucket => bucket;

    // The place in the inbox that has been sent.
    public long After { get; set; } = after;

    public int? Unread { get; set; }

    public ChannelReader<ReadOnlyMemory<byte>> Frames => _frames.Reader;

    public void Send(ReadOnlyMemory<byte> frame)
    {
        if (!_frames.Writer.TryWrite(frame))
        {
            _frames.Writer.TryComplete();
        }
    }
}
