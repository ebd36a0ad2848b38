// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/placement/interiorpoint.h"

#include <algorithm>
#include <cmath>
#include <glpk.h>
#include <memory>

namespace headroom::placement {

namespace {

struct DeleteProgram
{
    void operator()(glp_prob *program) const { glp_delete_prob(program); }
};

using Program = std::unique_ptr<glp_prob, DeleteProgram>;

Program glpkProgram(const LinearProgram &program)
{
    Program result(glp_create_prob());
    glp_set_obj_dir(result.get(), GLP_MAX);
    glp_add_rows(result.get(), static_cast<int>(program.bounds.size()));
    for (std::size_t row = 0; row < program.bounds.size(); ++row)
        glp_set_row_bnds(result.get(), static_cast<int>(row) + 1, GLP_UP, 0, program.bounds[row]);
    glp_add_cols(result.get(), static_cast<int>(program.columns.size()));
    std::vector<int> rows;
    std::vector<double> values;
    for (std::size_t c = 0; c < program.columns.size(); ++c) {
        const LinearProgram::Column &column = program.columns[c];
        const int number = static_cast<int>(c) + 1;
        // The rows bound the columns too; a bound of its own would be one more row to solve for.
        glp_set_col_bnds(result.get(), number, GLP_LO, 0, 0);
        glp_set_obj_coef(result.get(), number, column.gain);
        rows.assign(1, 0); // GLPK counts from 1
        values.assign(1, 0);
        for (const LinearProgram::Entry &entry : column.entries) {
            rows.push_back(entry.row + 1);
            values.push_back(entry.value);
        }
        glp_set_mat_col(result.get(),
                        number,
                        static_cast<int>(column.entries.size()),
                        rows.data(),
                        values.data());
    }
    return result;
}

/// Prices of the rows by GLPK; zeros where it gives none.
std::vector<double> pricesOf(const LinearProgram &program)
{
    std::vector<double> prices(program.bounds.size(), 0);
    if (program.bounds.empty() || program.columns.empty())
        return prices;
    const int terminal = glp_term_out(GLP_OFF);
    const Program solved = glpkProgram(program);
    glp_iptcp control;
    glp_init_iptcp(&control);
    control.msg_lev = GLP_MSG_OFF;
    glp_interior(solved.get(), &control);
    if (glp_ipt_status(solved.get()) != GLP_UNDEF) {
        for (std::size_t row = 0; row < prices.size(); ++row) {
            const double price = glp_ipt_row_dual(solved.get(), static_cast<int>(row) + 1);
            prices[row] = std::isfinite(price) ? std::max(0.0, price) : 0;
        }
    }
    glp_term_out(terminal);
    return prices;
}

} // namespace

double upperBound(const LinearProgram &program)
{
    const std::vector<double> prices = pricesOf(program);
    double bound = 0;
    for (std::size_t row = 0; row < prices.size(); ++row)
        bound += prices[row] * program.bounds[row];
    for (const LinearProgram::Column &column : program.columns) {
        double reduced = column.gain;
        for (const LinearProgram::Entry &entry : column.entries)
            reduced -= prices[static_cast<std::size_t>(entry.row)] * entry.value;
        bound += std::max(0.0, reduced) * column.most;
    }
    return bound;
}

} // namespace headroom::placement
