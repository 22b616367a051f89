using System.Net;
using Microsoft.Extensions.DependencyInjection;
using StreamPlatform.Mail;
using StreamPlatform.Notifications.Mail;
using StreamPlatform.Notifications.Preferences;
using StreamPlatform.Notifications.Stories;

namespace StreamPlatform.Notifications.Tests.Mail;

public sealed class SendingDigests(AloneRoom room) : IClassFixture<AloneRoom>
{
    private readonly NotificationsApp _app = room.App;

    [Fact]
    public async Task What_happened_in_a_day_is_one_mail_to_whoever_asked_for_it()
    {
        var (reader, other) = (NotificationsApp.NewUser(), NotificationsApp.NewUser());
        await WantMailAsync(reader);
        var channelId = await _app.ChannelOfAsync(reader, other);
        await _app.ToldAsync(await _app.PublishAsync(channelId, "Pruning & <b>grafting</b>"));
        await _app.ToldAsync(await _app.PublishAsync(channelId, "Watering"));
        await SendDueAsync();
        Assert.Empty(MailsTo(reader));

        _app.Clock.PutForward(TimeSpan.FromHours(20));
        await SendDueAsync();
        await SendDueAsync();

        var mail = Assert.Single(MailsTo(reader));
        Assert.Empty(MailsTo(other));
        Assert.Equal("2 things happened on StreamPlatform", mail.Subject);
        Assert.Contains("New video: Watering", mail.Text, StringComparison.Ordinal);
        Assert.Contains("Pruning &amp; &lt;b&gt;grafting&lt;/b&gt;", mail.Html, StringComparison.Ordinal);
        Assert.Contains("https://video.example/watch/", mail.Text, StringComparison.Ordinal);
        Assert.StartsWith($"https://video.example/api/notifications/unsubscribe/{reader}.", mail.Unsubscribe!.AbsoluteUri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_click_ends_the_mails_and_a_look_at_the_link_does_not()
    {
        var reader = NotificationsApp.NewUser();
        await WantMailAsync(reader);
        var channelId = await _app.ChannelOfAsync(reader);
        await _app.ToldAsync(await _app.PublishAsync(channelId));
        var link = _app.Services.GetRequiredService<UnsubscribeLinks>().For(reader).PathAndQuery;
        using var client = _app.ClientOf(null);

        using var look = await client.GetAsync(link);
        Assert.Equal(HttpStatusCode.OK, look.StatusCode);
        Assert.Equal(1, await _app.CountAsync("select count(*)::int from digest where user_id = @reader", new { reader }));

        using var click = await client.PostAsync(link, new FormUrlEncodedContent([KeyValuePair.Create("List-Unsubscribe", "One-Click")]));
        Assert.Equal(HttpStatusCode.OK, click.StatusCode);
        await _app.ToldAsync(await _app.PublishAsync(channelId));
        _app.Clock.PutForward(TimeSpan.FromDays(1));
        await SendDueAsync();
        Assert.Empty(MailsTo(reader));
    }

    [Fact]
    public async Task A_link_that_was_made_up_ends_nothing()
    {
        using var client = _app.ClientOf(null);
        var real = _app.Services.GetRequiredService<UnsubscribeLinks>().For(NotificationsApp.NewUser()).PathAndQuery;
        foreach (var link in new[] { "/api/notifications/unsubscribe/x", real[..^1] + (real[^1] == 'A' ? 'B' : 'A'), real.Replace(real[^23..], ".", StringComparison.Ordinal) })
        {
            using var answer = await client.PostAsync(link, null);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    private Task WantMailAsync(string userId) => _app.SetAsync(userId, new Settings([new KindSetting(Kinds.NewVideo, true, false, true)], null));

    private IEnumerable<OutgoingMail> MailsTo(string userId) => _app.Posts.Sent.Where(mail => mail.To == $"{userId}@example.org");

    private async Task SendDueAsync()
    {
        var sender = _app.Services.GetRequiredService<DigestSender>();
        while (await sender.SendNextAsync(CancellationToken.None))
        {
            // the next one
        }
    }
}
