using System.Net;
using Microsoft.AspNetCore.Http;

namespace StreamPlatform.Gateway.Tests.Routing;

public sealed class StreamingBodies(GatewayApp app) : IClassFixture<GatewayApp>
{
    // a gateway that waits for the whole body would wait for ever: then the test ends by this
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task An_upload_reaches_studio_while_it_is_still_being_sent()
    {
        const int Length = 24 * 1024 * 1024;
        var firstBytesArrived = new TaskCompletionSource();
        long received = 0;
        app.Services["studio"].Answer = async context =>
        {
            var buffer = new byte[64 * 1024];
            int read;
            while ((read = await context.Request.Body.ReadAsync(buffer)) > 0)
            {
                received += read;
                firstBytesArrived.TrySetResult();
            }

            context.Response.StatusCode = StatusCodes.Status204NoContent;
        };

        using var content = new StepwiseContent(async stream =>
        {
            await stream.WriteAsync(new byte[64 * 1024]);
            await stream.FlushAsync();
            await firstBytesArrived.Task.WaitAsync(Patience);
            await stream.WriteAsync(new byte[Length - (64 * 1024)]);
        });
        var response = await app.Client.PatchAsync("/api/studio/uploads/sabc", content);

        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        Assert.Equal(Length, received);
    }

    [Fact]
    public async Task An_answer_reaches_the_client_while_it_is_still_being_written()
    {
        var firstBytesRead = new TaskCompletionSource();
        app.Services["streaming"].Answer = async context =>
        {
            await context.Response.Body.WriteAsync("first"u8.ToArray());
            await context.Response.Body.FlushAsync();
            await firstBytesRead.Task.WaitAsync(Patience);
            await context.Response.Body.WriteAsync("second"u8.ToArray());
        };

        using var response = await app.Client.GetAsync("/images/v1/p1/poster.jpg", HttpCompletionOption.ResponseHeadersRead);
        await using var body = await response.Content.ReadAsStreamAsync();
        var start = new byte[5];
        await body.ReadExactlyAsync(start).AsTask().WaitAsync(Patience);
        firstBytesRead.SetResult();

        Assert.Equal("first"u8, start);
        Assert.Equal("second", await new StreamReader(body).ReadToEndAsync());
    }

    [Fact]
    public async Task Any_other_route_takes_a_megabyte_and_no_more()
    {
        var response = await app.Client.PostAsync("/api/catalog/studio/videos", new ByteArrayContent(new byte[(1024 * 1024) + 1]));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.DoesNotContain(app.Services["catalog"].Arrivals, arrival => arrival.Target == "/api/catalog/studio/videos" && arrival.Headers["Content-Length"] == "0");
    }

    private sealed class StepwiseContent(Func<Stream, Task> write) : HttpContent
    {
        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => write(stream);

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
