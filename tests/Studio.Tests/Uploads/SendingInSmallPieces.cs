using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using StreamPlatform.Studio.Tus;
using StreamPlatform.Studio.Uploads;

namespace StreamPlatform.Studio.Tests.Uploads;

public class SendingInSmallPieces(StudioServers servers)
{
    private const int Piece = 1024;
    private const int Pieces = 10_000;
    private readonly Creator _creator = servers.App.NewCreator();

    [Fact]
    public async Task Ten_thousand_requests_make_a_handful_of_blocks()
    {
        var bytes = SomeBytes.Of(Piece * Pieces);
        var videoId = _creator.NewVideo();
        var path = await _creator.BeginAsync(videoId, bytes.Length);
        await AppendAsync(Answers.IdOf(path), bytes, Pieces - 1);
        Assert.InRange(
            await servers.App.QueryAsync<int>("select count(*) from upload_tail where upload_id = @id", new { id = Answers.IdOf(path) }),
            1,
            BlockLayout.Shortest / Piece);

        using var last = await _creator.PatchAsync(path, bytes.Length - Piece, bytes[^Piece..]);
        Assert.Equal(204, (int)last.StatusCode);
        Assert.Equal(bytes, await servers.App.ReadSourceAsync(videoId, Answers.IdOf(path)));
        Assert.InRange((await servers.App.CommittedBlocksAsync(videoId, Answers.IdOf(path))).Length, 1, (bytes.Length / BlockLayout.Shortest) + 1);
    }

    // as the route does it, but for HTTP, which would be most of the time
    private async Task AppendAsync(string uploadId, byte[] bytes, int pieces)
    {
        var services = servers.App.Services;
        var appender = services.GetRequiredService<UploadAppender>();
        for (var i = 0; i < pieces; i++)
        {
            var http = new DefaultHttpContext { RequestServices = services };
            http.Request.ContentType = TusProtocol.BodyType;
            http.Request.ContentLength = Piece;
            http.Request.Body = new MemoryStream(bytes, i * Piece, Piece);
            Assert.True(TusBody.TryRead(http.Request, out var body, out _));
            Assert.Null(await appender.AppendAsync(uploadId, _creator.Id, i * Piece, length: null, body, http.Response));
        }
    }
}
