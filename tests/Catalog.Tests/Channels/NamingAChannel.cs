using StreamPlatform.Catalog.Channels;

namespace StreamPlatform.Catalog.Tests.Channels;

public class NamingAChannel
{
    [Theory]
    [InlineData("abc")]
    [InlineData("film-club_7.x")]
    [InlineData("abcdefghijklmnopqrstuvwxyz0123")]
    public void A_handle_has_3_to_30_plain_characters(string handle) => Assert.False(ChannelRules.Check(handle, "Name", "").Any);

    [Theory]
    [InlineData("")]
    [InlineData("ab")]
    [InlineData("abcdefghijklmnopqrstuvwxyz01234")]
    [InlineData("Abc")]
    [InlineData("a b")]
    [InlineData("größe")]
    [InlineData(".abc")]
    [InlineData("abc-")]
    [InlineData("abc\n")]
    [InlineData("admin")]
    [InlineData("studio")]
    [InlineData("caaaaaaaaaaaaaaa")]
    public void Another_handle_is_refused(string handle) =>
        Assert.Equal(["handle"], ChannelRules.Check(handle, "Name", "").ByField.Keys);

    [Fact]
    public void Every_wrong_field_is_named() =>
        Assert.Equal(["description", "handle", "name"], ChannelRules.Check("x", "", new string('d', 1001)).ByField.Keys);
}
