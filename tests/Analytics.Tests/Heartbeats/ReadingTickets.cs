using StreamPlatform.Analytics.Heartbeats;
using StreamPlatform.Edges;

namespace StreamPlatform.Analytics.Tests.Heartbeats;

public sealed class ReadingTickets
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 22, 12, 0, 0, 125, TimeSpan.Zero);

    private static readonly ViewingTicket Signed = new(
        "QmFzZTY0-_", "vabcdefghijklmno", "eu-3fa-k2mq7xw4a5b6c7d2", "eu", Noon, Noon.AddHours(4), TimeSpan.FromMilliseconds(200_040), ["edge-eu", "edge-us"]);

    [Fact]
    public void A_ticket_says_what_was_signed()
    {
        var read = ViewingTicket.Read(Watching.Keys, Signed.Sign(Watching.Keys));

        Assert.NotNull(read);
        Assert.Equal(Signed with { Edges = read.Edges }, read);
        Assert.Equal(Signed.Edges, read.Edges);
        Assert.Null(ViewingTicket.Read(Watching.Keys, (Signed with { ViewerId = null }).Sign(Watching.Keys))!.ViewerId);
    }

    [Fact]
    public void Whatever_part_is_altered_it_is_no_ticket_any_more()
    {
        var ticket = Signed.Sign(Watching.Keys);
        for (var at = 0; at < ticket.Length; at++)
        {
            var altered = string.Concat(ticket.AsSpan(0, at), ticket[at] == '1' ? "2" : "1", ticket.AsSpan(at + 1));
            Assert.Null(ViewingTicket.Read(Watching.Keys, altered));
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("viewing")]
    [InlineData("..........")]
    public void What_was_never_signed_is_none(string? text) => Assert.Null(ViewingTicket.Read(Watching.Keys, text));

    [Fact]
    public void The_key_before_is_good_until_it_is_taken_away()
    {
        var ticket = Signed.Sign(Watching.Keys);

        Assert.NotNull(ViewingTicket.Read(TokenKeys.Parse($"k2:another-key-of-these-tests,{Watching.TokenKey}"), ticket));
        Assert.Null(ViewingTicket.Read(TokenKeys.Parse("k2:another-key-of-these-tests"), ticket));
        Assert.Null(ViewingTicket.Read(TokenKeys.Parse("k1:another-key-of-these-tests"), ticket));
    }

    [Fact]
    public void A_ticket_that_is_known_is_not_reckoned_again_and_vouches_for_no_other()
    {
        var tickets = new KnownTickets(Watching.Keys);
        var ticket = Signed.Sign(Watching.Keys);

        var read = tickets.Read(ticket);

        Assert.Equal(Signed.SessionId, read?.SessionId);
        Assert.Same(read, tickets.Read(ticket));
        Assert.Null(tickets.Read(ticket.Replace(Signed.SessionId, "another", StringComparison.Ordinal)));
        Assert.Null(tickets.Read(null));
    }

    [Fact]
    public void A_token_of_an_edge_is_no_ticket_although_the_same_key_signs_both() =>
        Assert.Null(ViewingTicket.Read(Watching.Keys, TokenSigner.Sign(Watching.Keys.Signing, EdgePaths.Plan("v1", "p1"), "s1", Noon, Noon.AddHours(1))));
}
