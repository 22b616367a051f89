using StreamPlatform.Identity.Accounts;

namespace StreamPlatform.Identity.Tests.Accounts;

public sealed class ReadingEmailAddresses
{
    [Theory]
    [InlineData("anna@example.org")]
    [InlineData(" anna+films@mail.example.co.uk ")]
    [InlineData("jürgen@münchen.example")]
    public void An_address_is_read(string text) => Assert.Equal(text.Trim(), EmailAddress.TryParse(text)?.Text);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("anna")]
    [InlineData("@example.org")]
    [InlineData("anna@")]
    [InlineData("anna@localhost")]
    [InlineData("anna@@example.org")]
    [InlineData("an na@example.org")]
    [InlineData("anna@example..org")]
    [InlineData("anna@.example.org")]
    [InlineData("anna@example.org\r\nBcc: x@y.z")]
    public void Anything_else_is_not(string? text) => Assert.Null(EmailAddress.TryParse(text));

    [Fact]
    public void Longer_than_254_characters_is_not_an_address() =>
        Assert.Null(EmailAddress.TryParse($"a@{new string('b', 250)}.org"));

    [Fact]
    public void Case_does_not_make_another_address() =>
        Assert.Equal(EmailAddress.TryParse("Anna@Example.org")!.DirectoryKey, EmailAddress.TryParse("anna@example.ORG")!.DirectoryKey);
}
