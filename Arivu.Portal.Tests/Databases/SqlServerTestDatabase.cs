using Arivu.Portal.Data;
using Microsoft.Data.SqlClient;

namespace Arivu.Portal.Tests;

/// <summary>A database named as the folder on a server that somebody keeps ready; each portal migrates its own.</summary>
internal sealed class SqlServerTestDatabase : TestDatabase
{
    /// <summary>A connection string with the right to create databases.</summary>
    public const string ServerVariable = "PORTAL_TEST_SQLSERVER";

    public override DatabaseProvider Provider => DatabaseProvider.SqlServer;

    private static string Server => Environment.GetEnvironmentVariable(ServerVariable) is { Length: > 0 } named
        ? named
        : throw new InvalidOperationException($"not run: set {ServerVariable} to the connection string of a SQL Server on which databases may be created");

    public override string ConnectionOf(string folder) => new SqlConnectionStringBuilder(Server) { InitialCatalog = NameOf(folder) }.ToString();

    public override bool StandsFor(string folder) => Ask($"SELECT DB_ID(N'{NameOf(folder)}')") is not (null or DBNull);

    // The portal's start makes it: SQL Server copies databases by backup and restore only.
    public override void Make(string folder, TemplateKind kind)
    {
    }

    public override void Close(string folder)
    {
        using var connection = new SqlConnection(DatabaseProvider.SqlServer.ConnectionOf(ConnectionOf(folder), folder));
        SqlConnection.ClearPool(connection);
    }

    public override void Remove(string folder)
    {
        if (StandsFor(folder))
        {
            Ask($"ALTER DATABASE [{NameOf(folder)}] SET SINGLE_USER WITH ROLLBACK IMMEDIATE; DROP DATABASE [{NameOf(folder)}]");
        }
    }

    private static string NameOf(string folder) => Path.GetFileName(folder);

    private static object? Ask(string sql)
    {
        using var connection = new SqlConnection(new SqlConnectionStringBuilder(Server) { InitialCatalog = "master" }.ToString());
        connection.Open();
#pragma warning disable CA2100 // the text is this class's own
        using var command = new SqlCommand(sql, connection);
#pragma warning restore CA2100
        return command.ExecuteScalar();
    }
}
