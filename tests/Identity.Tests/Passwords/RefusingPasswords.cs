using StreamPlatform.Identity.Accounts;
using StreamPlatform.Identity.Passwords;

namespace StreamPlatform.Identity.Tests.Passwords;

public sealed class RefusingPasswords
{
    private static readonly EmailAddress Email = EmailAddress.TryParse("berta.berg@example.org")!;

    [Theory]
    [InlineData("password")]
    [InlineData("Password123")]
    [InlineData("P@ssw0rd!")]
    [InlineData("12345678")]
    [InlineData("87654321")]
    [InlineData("19871224")]
    [InlineData("qwertyuiop")]
    [InlineData("1q2w3e4r")]
    [InlineData("1qaz2wsx")]
    [InlineData("abcdefgh")]
    [InlineData("aaaaaaaa")]
    [InlineData("abcabcabc")]
    [InlineData("!!Dragon2024")]
    [InlineData("letmein!")]
    [InlineData("qweqwe123")]
    [InlineData("hellohello")]
    [InlineData("Iloveyou1")]
    public void What_guessers_try_first_is_refused(string password) => Assert.NotNull(PasswordRules.WhyRefused(password, Email, "Someone"));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("k7#pQzv")]
    public void Less_than_eight_characters_are_refused(string? password) => Assert.NotNull(PasswordRules.WhyRefused(password, Email, "Someone"));

    [Fact]
    public void Eight_to_128_characters_are_accepted()
    {
        Assert.Null(PasswordRules.WhyRefused("k7#pQzvX", Email, "Someone"));
        Assert.Null(PasswordRules.WhyRefused(string.Concat(Enumerable.Repeat("zq7-", 32)), Email, "Someone"));
        Assert.NotNull(PasswordRules.WhyRefused(string.Concat(Enumerable.Repeat("zq7-", 32)) + "x", Email, "Someone"));
    }

    [Theory]
    [InlineData("my-Berta.Berg-pass")]
    [InlineData("Thorsten-is-great")]
    [InlineData("vikinGSSON-rules")]
    public void The_own_name_or_address_is_refused(string password) =>
        Assert.NotNull(PasswordRules.WhyRefused(password, Email, "Thorsten Vikingsson"));

    [Theory]
    [InlineData("correct horse battery staple")]
    [InlineData("Straßenbahn-Haltestelle 7")]
    [InlineData("пароль не для всех")]
    [InlineData("48201957382017465")]
    public void Any_other_characters_will_do(string password) => Assert.Null(PasswordRules.WhyRefused(password, Email, "Al"));
}
