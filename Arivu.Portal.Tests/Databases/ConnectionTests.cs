using Arivu.Portal.Data;

namespace Arivu.Portal.Tests;

public sealed class ConnectionTests
{
    [Fact]
    public void A_database_that_the_portal_does_not_know_is_answered_with_those_it_does()
    {
        var refused = Assert.Throws<InvalidOperationException>(() => DatabaseProvider.Named("Oracle"));
        Assert.Contains("Sqlite, PostgreSql, SqlServer", refused.Message, StringComparison.Ordinal);
        Assert.Same(DatabaseProvider.PostgreSql, DatabaseProvider.Named("postgresql"));
    }

    [Theory]
    [InlineData("PostgreSql", null)]
    [InlineData("PostgreSql", "")]
    [InlineData("SqlServer", " ")]
    public void A_server_without_connection_string_is_asked_for_with_an_example(string provider, string? named)
    {
        var refused = Assert.Throws<InvalidOperationException>(() => DatabaseProvider.Named(provider).ConnectionOf(named, "/data"));
        Assert.StartsWith($"Database:Provider is {provider}, so ConnectionStrings:Portal must name a database", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PostgreSql", "Host=db;Database=arivu;Passwort=monsoon")]
    [InlineData("PostgreSql", "Host=db;Port=monsoon;Database=arivu")]
    [InlineData("PostgreSql", "monsoon")]
    [InlineData("PostgreSql", "Host=db;Password=monsoon")]
    [InlineData("SqlServer", "Server=db;Database=arivu;Passwort=monsoon")]
    [InlineData("SqlServer", "Server=db;Connect Timeout=monsoon;Database=arivu")]
    [InlineData("SqlServer", "Server=db;Password=monsoon")]
    [InlineData("Sqlite", "Datei=monsoon")]
    public void A_connection_string_that_cannot_be_used_is_not_repeated_in_the_message(string provider, string named)
    {
        var refused = Assert.Throws<InvalidOperationException>(() => DatabaseProvider.Named(provider).ConnectionOf(named, "/data"));
        Assert.StartsWith($"ConnectionStrings:Portal is no connection string of {provider}.", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("monsoon", refused.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PostgreSql", "Host=db;Database=arivu;Username=arivu;Password=monsoon", "PostgreSql, arivu on db:5432")]
    [InlineData("SqlServer", "Server=db;Database=arivu;User ID=arivu;Password=monsoon", "SqlServer, arivu on db")]
    [InlineData("Sqlite", "", "Sqlite, /data/portal.db")]
    public void A_place_is_told_without_its_password(string provider, string named, string told)
    {
        var database = DatabaseProvider.Named(provider);
        Assert.Equal(told, database.Describe(database.ConnectionOf(named, "/data")));
    }

    [Fact]
    public void PostgreSQL_plans_what_comes_again_once_a_connection_unless_somebody_says_otherwise()
    {
        var plain = DatabaseProvider.PostgreSql.ConnectionOf("Host=db;Database=arivu", "/data");
        var chosen = DatabaseProvider.PostgreSql.ConnectionOf("Host=db;Database=arivu;Max Auto Prepare=0", "/data");

        Assert.Contains("Max Auto Prepare=100;Auto Prepare Min Usages=2", plain, StringComparison.Ordinal);
        Assert.Contains("No Reset On Close=True", plain, StringComparison.Ordinal);
        Assert.Contains("Max Auto Prepare=0", chosen, StringComparison.Ordinal);
    }
}
