// The part of a register that speaks of one person: what a decision on the person was based on.
//
// It is a register document of its own: the person's posts, training, declarations and so on, the
// appointments and partnerships that they have a part in, and of each school that these name its inspections,
// assessments, performance and circumstances. A rule pack gives the same verdict on it as on the whole
// register. Of other people it has id and name only, and of nobody how to reach them.
#pragma once

#include "register/register.h"

#include <string>

namespace headway {

class Extracts {
  public:
    // Groups the register's rows by person, in linear time. The register must outlive this object.
    explicit Extracts(const Register& reg);

    // A document about a person; about an appointment and the person appointed.
    std::string about(Ref<Person> person) const;
    std::string about(Ref<Appointment> appointment) const;

  private:
    const Register& reg_;
    Grouping appointments_;
    Grouping relationships_a_;
    Grouping relationships_b_;
    Grouping applications_;
    Grouping decisions_;     // of an application
    Grouping entries_;       // of the mentors' register
    Grouping mentored_;      // partnerships, by mentor
    Grouping partnerships_;  // by appointment
    Grouping deployments_;
};

}  // namespace headway
