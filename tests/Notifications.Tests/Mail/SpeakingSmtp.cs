using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Options;
using StreamPlatform.Mail;

namespace StreamPlatform.Notifications.Tests.Mail;

public sealed class SpeakingSmtp
{
    private static readonly OutgoingMail Mail = new(
        "vera@example.org", "Vera Viewer", "The Orchard: Pruning", "text", "<p>html</p>", "abc")
    {
        Unsubscribe = new Uri("https://video.example/api/notifications/unsubscribe/u.x"),
    };

    [Fact]
    public async Task A_mail_says_how_it_is_ended_with_one_click()
    {
        using var server = new FakeSmtpServer("250 ok");
        await server.Sender.SendAsync(Mail, TestContext.Current.CancellationToken);

        var message = await server.Message;
        Assert.Contains("List-Unsubscribe: <https://video.example/api/notifications/unsubscribe/u.x>", message, StringComparison.Ordinal);
        Assert.Contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click", message, StringComparison.Ordinal);
        Assert.Contains("To: Vera Viewer <vera@example.org>", message, StringComparison.Ordinal);
        Assert.Contains("Subject: The Orchard: Pruning", message, StringComparison.Ordinal);
        Assert.Contains("multipart/alternative", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_that_is_refused_for_good_is_said_to_be()
    {
        using var server = new FakeSmtpServer("550 no such user");
        await Assert.ThrowsAsync<MailRefusedException>(() => server.Sender.SendAsync(Mail, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("smtp://mail.example", "mail.example", 587, "", "", false)]
    [InlineData("smtp://127.0.0.1:1025/", "127.0.0.1", 1025, "", "", false)]
    [InlineData("smtp://vera%40example.org:p%3Aw%2F@mail.example:2525?tls=required", "mail.example", 2525, "vera@example.org", "p:w/", true)]
    public void A_connection_string_names_a_server(string text, string host, int port, string user, string password, bool requiresTls) =>
        Assert.Equal(new SmtpServer(host, port) { User = user, Password = password, RequiresTls = requiresTls }, SmtpServer.Parse(text));

    [Theory]
    [InlineData("mail.example:25")]
    [InlineData("http://mail.example")]
    [InlineData("smtp://user:secret@mail.example?tls=maybe")]
    public void What_names_no_server_is_said_without_its_password(string text) =>
        Assert.DoesNotContain("secret", Assert.Throws<FormatException>(() => SmtpServer.Parse(text)).Message, StringComparison.Ordinal);

    // Takes one mail.
    private sealed class FakeSmtpServer : IDisposable
    {
        private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
        private readonly string _toRecipient;

        public FakeSmtpServer(string toRecipient)
        {
            _toRecipient = toRecipient;
            _listener.Start();
            Message = ServeAsync();
        }

        public Task<string> Message { get; }

        public SmtpMailSender Sender => new(
            Options.Create(new MailOptions { Server = new SmtpServer("127.0.0.1", ((IPEndPoint)_listener.LocalEndpoint).Port) }), TimeProvider.System);

        public void Dispose() => _listener.Dispose();

        private async Task<string> ServeAsync()
        {
            using var client = await _listener.AcceptTcpClientAsync();
            await using var stream = client.GetStream();
            using var reader = new StreamReader(stream, Encoding.ASCII);
            await using var writer = new StreamWriter(stream, Encoding.ASCII) { NewLine = "\r\n", AutoFlush = true };
            await writer.WriteLineAsync("220 here");
            var message = new StringBuilder();
            while (await reader.ReadLineAsync() is { } line)
            {
                if (line == "DATA")
                {
                    await writer.WriteLineAsync("354 go on");
                    while (await reader.ReadLineAsync() is { } part && part != ".")
                    {
                        message.Append(part).Append('\n');
                    }
                }

                await writer.WriteLineAsync(line.StartsWith("RCPT", StringComparison.Ordinal) ? _toRecipient : line == "QUIT" ? "221 bye" : "250 ok");
            }

            return message.ToString();
        }
    }
}
